import { describe, expect, it } from 'vitest';
import { issuerNames, listUnits } from '../../src/analysis/units.ts';
import type { Issuer } from '../../src/model/report.ts';
import { countyDepartment, countyGovernment, makeReport, type ReportSketch } from './report-fixture.ts';

const list = (...issuers: (Issuer | null)[]) =>
  listUnits(issuers.map((issuer, at) => makeReport({ text: '2022年', issuer, path: `${at}.txt` })));
const names = (...issuers: (Issuer | null)[]) => list(...issuers).map(({ unit }) => unit.name.name);

const xinhua = (province: string, city: string, code: string): Issuer => ({
  name: `${province}${city}新华区人民政府`,
  kind: 'government',
  province,
  city,
  county: '新华区',
  code,
});

describe('units', () => {
  it('are listed by administrative code, governments before departments', () => {
    expect(
      names(
        countyDepartment('南岸区', '司法局'),
        countyGovernment('武隆区'),
        countyDepartment('潼南区', '城市管理局'),
        countyGovernment('南岸区'),
      ),
    ).toEqual(['南岸区', '武隆区', '南岸区司法局', '潼南区城市管理局']);
  });

  it('of towns and subdistricts are a level of their own, between governments and departments', () => {
    const town = { ...countyGovernment('武隆区'), name: '重庆市武隆区某某镇人民政府' };
    const street = {
      ...countyGovernment('南岸区'),
      name: '重庆市南岸区某路街道办事处',
      kind: 'department',
    } as const;
    const office = countyDepartment('南岸区', '某某镇司法所');
    expect(
      list(office, town, countyGovernment('武隆区'), street).map(({ unit }) => [
        unit.level,
        unit.levelName.name,
      ]),
    ).toEqual([
      ['government', '政府'],
      ['township', '镇街'],
      ['township', '镇街'],
      ['department', '部门'],
    ]);
  });

  it('without a code come after those that have one, by name', () => {
    expect(
      names(countyGovernment('乙县', null), countyGovernment('甲县', null), countyGovernment('武隆区')),
    ).toEqual(['武隆区', '乙县', '甲县']);
  });

  it('of the same name get their city', () => {
    expect(names(xinhua('河南省', '平顶山市', '410402'), xinhua('河北省', '石家庄市', '130104'))).toEqual([
      '石家庄市新华区',
      '平顶山市新华区',
    ]);
  });

  it('keep the short name where no other has it', () => {
    const [only] = list(xinhua('河南省', '平顶山市', '410402'));
    expect(only?.unit.name.name).toBe('新华区');
    expect(only?.unit.fullName.name).toBe('河南省平顶山市新华区人民政府');
    expect(only?.unit.jurisdiction.name).toBe('河南省平顶山市');
  });

  it('of a city are named after the city, and belong to the province', () => {
    const city: Issuer = {
      name: '河南省平顶山市人民政府',
      kind: 'government',
      province: '河南省',
      city: '平顶山市',
      county: null,
      code: '410400',
    };
    const [only] = list(city);
    expect(only?.unit.name.name).toBe('平顶山市');
    expect(only?.unit.jurisdiction.name).toBe('河南省');
  });

  it('whose issuer is unknown are named by their file and come last', () => {
    expect(names(null, countyDepartment('南岸区', '司法局'))).toEqual([
      '南岸区司法局',
      '发布单位不明（0.txt）',
    ]);
  });

  it('are one unit where one issuer reports on two years', () => {
    const sketch: ReportSketch = { text: '2022年 2023年' };
    const listed = listUnits([
      makeReport({ ...sketch, year: 2023, path: 'b.txt' }),
      makeReport({ ...sketch, year: 2022, path: 'a.txt' }),
    ]);
    expect(listed.map(({ unit }) => unit.year?.text)).toEqual(['2022', '2023']);
    expect(issuerNames(listed).map(({ name }) => name)).toEqual(['南岸区']);
  });

  it('say what an inferred year was inferred from', () => {
    const [only] = listUnits([
      makeReport({ text: '2023年工作安排', year: 2022, inferredFrom: '2023年工作安排' }),
    ]);
    expect(only?.unit.year?.text).toBe('2022');
    expect(only?.unit.year?.evidence).toMatchObject({ kind: 'derived', formula: '推定依据“2023年工作安排”' });
  });

  it('have no year where none could be settled', () => {
    expect(listUnits([makeReport({ text: '无', year: null })])[0]?.unit.year).toBeNull();
  });
});
